package org.crosstally.desk.page;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A form sends every field, also those that were left empty; an empty field is one that was not given. */
public final class Blanks {

    private Blanks() {}

    /** What was written in a field, as {@link #words} has it; {@code null} where it was not given. */
    public static String given(String text) {
        String words = words(text);
        return words.isEmpty() ? null : words;
    }

    /** What was written in a field, with the line ends that are stored and no white space around; may be empty. */
    public static String words(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** Takes empty parameters out of a query. */
    @Provider
    @PreMatching
    static class OfQueries implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            if (query == null) {
                return;
            }
            String filled = without(query);
            if (!filled.equals(query)) {
                request.setRequestUri(request.getUriInfo()
                        .getRequestUriBuilder()
                        .replaceQuery(filled.isEmpty() ? null : filled)
                        .build());
            }
        }
    }

    static String without(String query) {
        return Arrays.stream(query.split("&"))
                .filter(it -> it.indexOf('=') >= 0 && it.indexOf('=') < it.length() - 1)
                .collect(Collectors.joining("&"));
    }

    /** An empty choice of a form is none. */
    @Provider
    static class OfChoices implements ParamConverterProvider {

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
            return type.isEnum() ? (ParamConverter<T>) new Choice(type) : null;
        }
    }

    private record Choice<E extends Enum<E>>(Class<E> type) implements ParamConverter<E> {

        @Override
        public E fromString(String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            try {
                return Enum.valueOf(type, value);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(
                        "'" + value + "' is not one of " + Arrays.toString(type.getEnumConstants()), e);
            }
        }

        @Override
        public String toString(E value) {
            return value.name();
        }
    }
}
