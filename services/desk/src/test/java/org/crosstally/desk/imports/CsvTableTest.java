package org.crosstally.desk.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void columns_are_guessed_by_their_names() {
        CsvTable table = CsvTable.of("Link,Figure,Outlet,Date\nhttps://a.example,\"1,200\",North,2026-03-01\n");
        assertThat(table.columns()).containsExactly("Link", "Figure", "Outlet", "Date");
        assertThat(table.sample()).hasSize(1);
        assertThat(table.sample().get(0)).contains("1,200");
        assertThat(ClaimField.guessed(table))
                .filteredOn(it -> !it.column().isEmpty())
                .extracting(it -> it.path() + "=" + it.column())
                .contains("amount.text=Figure", "article.url=Link", "article.outlet=Outlet", "time.asOf=Date");
    }

    @Test
    void a_constant_wins_over_a_column_and_an_empty_field_is_left_out() {
        MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
        form.add("column.measure", "Kind");
        form.add("constant.measure", "killed");
        form.add("column.amount.text", "Figure");
        form.add("column.place", "");
        assertThat(ClaimField.mapping(ClaimField.chosen(form)))
                .isEqualTo("{\"amount.text\":{\"column\":\"Figure\"},\"measure\":{\"constant\":\"killed\"}}");
    }

    @Test
    void an_empty_table_is_refused() {
        assertThatThrownBy(() -> CsvTable.of(""))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("empty");
    }
}
