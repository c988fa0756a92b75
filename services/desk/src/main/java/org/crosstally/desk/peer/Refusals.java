package org.crosstally.desk.peer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** An answer of 400 and above, as what it tells. */
public class Refusals implements ResponseExceptionMapper<Refusal> {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public Refusal toThrowable(Response response) {
        return new Refusal(read(response));
    }

    static Refusal.Problem read(JsonNode problem) {
        return JSON.convertValue(problem, Refusal.Problem.class);
    }

    private static Refusal.Problem read(Response response) {
        try {
            Refusal.Problem problem = JSON.readValue(response.readEntity(String.class), Refusal.Problem.class);
            if (problem != null && problem.title() != null) {
                return problem;
            }
        } catch (JsonProcessingException e) {
            // Something between the desk and the service answered, a proxy perhaps: its status is all there is.
        }
        return Refusal.Problem.of(response.getStatus());
    }
}
