package org.crosstally.web.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * How both services read and write JSON: nothing is guessed, dropped or rounded. A field that does not exist, a value of
 * another type, a field given twice and text after the value are faults.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {

    /** Most digits on each side of the decimal point; a sextillion in cents has 23. */
    private static final int LONGEST = 60;

    @Override
    public void customize(ObjectMapper json) {
        configure(json);
    }

    /** Makes {@code json} as strict as the services'; for clients and tests that need the same. */
    @SuppressWarnings("deprecation") // the builder's way is not open to a customizer
    public static ObjectMapper configure(ObjectMapper json) {
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        json.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        json.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        json.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.registerModule(new JavaTimeModule());
        // Calls accessors and constructors without reflection.
        json.registerModule(new BlackbirdModule());
        json.registerModule(new SimpleModule("crosstally")
                .addDeserializer(BigDecimal.class, new Decimals())
                .addDeserializer(String.class, new Texts()));
        return json;
    }

    /** Exact decimals, from a string or a number; bounded, since 1e999999999 is short to send and long to print. */
    private static final class Decimals extends StdScalarDeserializer<BigDecimal> {

        private static final long serialVersionUID = 1;

        Decimals() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            String text = parser.getText().strip();
            try {
                BigDecimal value = text.length() > 2 * LONGEST ? null : new BigDecimal(text);
                if (value != null
                        && Math.abs((long) value.scale()) <= LONGEST
                        && (long) value.precision() - value.scale() <= LONGEST) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // reported below, like other strings that are not decimals
            }
            return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, text, "not a decimal");
        }
    }

    /** Text that can be stored: no NUL, which PostgreSQL refuses, and no half of a surrogate pair. */
    private static final class Texts extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1;

        Texts() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, parser);
            }
            String text = parser.getText();
            if (text.indexOf('\0') >= 0 || !isWhole(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "a character that is no text");
            }
            return text;
        }

        private static boolean isWhole(String text) {
            return text.codePoints()
                    .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        }
    }
}
