package org.crosstally.desk.measure;

import static org.crosstally.desk.page.EmptyParameters.textOrNull;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import java.math.BigDecimal;
import org.crosstally.api.NewMeasure;
import org.crosstally.claims.api.register.Measure;

/** The form of a measure: the fields that an editor may change. */
public class MeasureForm {

    /** try or save. */
    @FormParam("do")
    public String step;

    @FormParam("revision")
    public int revision;

    /** A fraction: 0.01 is one percent. */
    @FormParam("tolerance")
    public String tolerance;

    @FormParam("broader")
    public String broader;

    @FormParam("maxDailyGrowth")
    public String maxDailyGrowth;

    @FormParam("important")
    public boolean important;

    static MeasureForm of(Measure measure) {
        MeasureForm form = new MeasureForm();
        form.revision = measure.revision();
        form.tolerance = plain(measure.tolerance());
        form.broader = measure.broader() == null ? "" : measure.broader().name();
        form.maxDailyGrowth = plain(measure.maxDailyGrowth());
        form.important = measure.important();
        return form;
    }

    /** The measure's content with the form's fields. */
    NewMeasure on(Measure measure) {
        return new NewMeasure(
                measure.name(),
                measure.aliases(),
                measure.definition(),
                measure.dimension(),
                measure.unit(),
                measure.timeKind(),
                number("tolerance", tolerance),
                textOrNull(broader),
                number("largest expected growth per day", maxDailyGrowth),
                measure.halfLifeDays(),
                important,
                measure.counts(),
                measure.of(),
                measure.scope(),
                measure.plausible(),
                measure.recognition());
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal number(String name, String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : new BigDecimal(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new BadRequestException(
                    "The " + name + " '" + text + "' is not a number. Write a fraction such as 0.01.", e);
        }
    }
}
