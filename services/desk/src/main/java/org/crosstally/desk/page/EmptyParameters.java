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

/** Removes empty fields from forms and queries: a browser sends every field, also those that were left empty. */
public final class EmptyParameters {

    private EmptyParameters() {}

    /** The content of a form field without surrounding white space; {@code null} when it is absent or blank. */
    public static String textOrNull(String value) {
        String text = text(value);
        return text.isEmpty() ? null : text;
    }

    /** The content of a form field with {@code \n} line ends and no surrounding white space; empty when it is absent. */
    public static String text(String value) {
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** Removes empty parameters from the query of every request. */
    @Provider
    @PreMatching
    static class QueryFilter implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            String query = request.getUriInfo().getRequestUri().getRawQuery();
            if (query == null) {
                return;
            }
            String filled = withoutEmpty(query);
            if (!filled.equals(query)) {
                request.setRequestUri(request.getUriInfo()
                        .getRequestUriBuilder()
                        .replaceQuery(filled.isEmpty() ? null : filled)
                        .build());
            }
        }
    }

    static String withoutEmpty(String query) {
        return Arrays.stream(query.split("&"))
                .filter(it -> it.indexOf('=') >= 0 && it.indexOf('=') < it.length() - 1)
                .collect(Collectors.joining("&"));
    }

    /** Reads an empty value of an enum parameter as {@code null}. */
    @Provider
    static class EnumConverters implements ParamConverterProvider {

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
            return type.isEnum() ? (ParamConverter<T>) new EnumConverter(type) : null;
        }
    }

    private record EnumConverter<E extends Enum<E>>(Class<E> type) implements ParamConverter<E> {

        @Override
        public E fromString(String value) {
            if (value == null || value.isBlank()) {
                return null;
            }
            try {
                return Enum.valueOf(type, value);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(
                        "'" + value + "' is not allowed here. Use one of " + Arrays.toString(type.getEnumConstants())
                                + ".",
                        e);
            }
        }

        @Override
        public String toString(E value) {
            return value.name();
        }
    }
}
