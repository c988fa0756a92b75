package org.crosstally.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theLastPageHasItsItemsAndNothingElse() throws JsonProcessingException {
        Page<String> last = new Page<>(List.of("a"), null, null, null);

        assertThat(json.writeValueAsString(last)).isEqualTo("{\"items\":[\"a\"]}");
    }

    @Test
    void itemsInAnotherFormKeepTokenTotalAndFacets() {
        Map<String, List<Page.FacetCount>> facets = Map.of("kind", List.of(new Page.FacetCount("A", null, 2)));
        Page<Integer> page = new Page<>(List.of(1, 2), "token", 7L, facets);

        assertThat(page.withItems(List.of("one", "two")))
                .isEqualTo(new Page<>(List.of("one", "two"), "token", 7L, facets));
    }

    @Test
    void facetsAreAddedToAPage() {
        Map<String, List<Page.FacetCount>> facets = Map.of("kind", List.of(new Page.FacetCount("A", "a kind", 2)));

        assertThat(new Page<>(List.of(1), "token", 7L, null).withFacets(facets))
                .isEqualTo(new Page<>(List.of(1), "token", 7L, facets));
    }
}
