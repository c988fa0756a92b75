package org.crosstally.claims.claim.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.SQLException;
import java.util.List;
import org.crosstally.claims.claim.table.ClaimRow.StoredLink;

/** The attribution chain as the JSON of the column attribution; an empty chain is SQL null. */
final class AttributionJson {

    private static final ObjectReader LINKS = new ObjectMapper().readerFor(StoredLink[].class);

    private AttributionJson() {}

    /** Appends the few fields without a JSON library: a batch writes one chain for each of thousands of rows. */
    static String write(List<StoredLink> links) {
        if (links.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder(120 * links.size());
        for (StoredLink link : links) {
            json.append(json.isEmpty() ? "[{\"party\":\"" : ",{\"party\":\"").append(link.party());
            if (link.verb() != null) {
                json.append("\",\"verb\":\"");
                JsonStringEncoder.getInstance().quoteAsString(link.verb(), json);
            }
            json.append("\",\"voice\":\"").append(link.voice()).append("\"}");
        }
        return json.append(']').toString();
    }

    static List<StoredLink> read(String json) throws SQLException {
        if (json == null) {
            return List.of();
        }
        try {
            StoredLink[] links = LINKS.readValue(json);
            return List.of(links);
        } catch (JsonProcessingException e) {
            throw new SQLException("The column attribution holds no list of links.", e);
        }
    }
}
