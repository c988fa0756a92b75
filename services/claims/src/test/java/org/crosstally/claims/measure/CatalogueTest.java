package org.crosstally.claims.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crosstally.claims.Http.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collection;
import org.crosstally.api.NewMeasure;
import org.crosstally.linking.measure.Measure;
import org.crosstally.linking.measure.MeasureCatalogue;
import org.crosstally.quantity.unit.Dimension;
import org.crosstally.quantity.unit.Units;
import org.crosstally.testkit.PostgresTestResource;
import org.crosstally.testkit.TokensTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresTestResource.class)
@QuarkusTestResource(TokensTestResource.class)
class CatalogueTest {

    @Inject
    Catalogue catalogue;

    @Test
    void aNewInstallationKnowsAtLeastFortyMeasuresAndLoadsThemOnce() {
        catalogue.load(null);
        JsonPath killed =
                given().queryParam("name", "fatalities").get("/v1/measures").jsonPath();
        assertThat(killed.getList("items.name")).contains("killed");
        assertThat(killed.getString("items.find { it.name == 'killed' }.broader.name"))
                .isEqualTo("casualties");
        assertThat(killed.getBoolean("items.find { it.name == 'killed' }.confirmed"))
                .isTrue();
        assertThat(catalogue.read()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void everyMeasureHasAUnitOfItsDimensionUnlessItIsMoney() {
        for (NewMeasure measure : catalogue.read()) {
            if (measure.dimension() == Dimension.MONEY) {
                assertThat(measure.unit()).as(measure.name()).isNull();
            } else {
                assertThat(Units.find(measure.unit()).orElseThrow().dimension())
                        .as(measure.name())
                        .isEqualTo(measure.dimension());
            }
            assertThat(measure.definition()).as(measure.name()).endsWith(".");
        }
    }

    @Test
    void theMeasuresAreThoseThatFramesRecognise() {
        Collection<Measure> framed = MeasureCatalogue.shipped().all().stream()
                .filter(measure -> !measure.ignored())
                .toList();
        assertThat(catalogue.read())
                .extracting(NewMeasure::name)
                .containsExactlyInAnyOrderElementsOf(
                        framed.stream().map(Measure::name).toList());
        for (NewMeasure measure : catalogue.read()) {
            Measure other = MeasureCatalogue.shipped().find(measure.name());
            assertThat(other.dimension()).as(measure.name()).isEqualTo(measure.dimension());
            assertThat(other.time()).as(measure.name()).isEqualTo(measure.timeKind());
        }
    }

    @Test
    void theTablesThatNumbersAreReadByAreTold() {
        JsonPath wordings = given().get("/v1/wordings").jsonPath();
        assertThat(wordings.getString("version")).isNotBlank();
        assertThat(wordings.getList("rows.qualifier")).contains("OVER", "ABOUT");
        JsonPath units = given().get("/v1/units").jsonPath();
        assertThat(units.getString("items.find { it.code == 'km' }.factor")).isEqualTo("1000");
    }
}
