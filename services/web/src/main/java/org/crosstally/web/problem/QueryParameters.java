package org.crosstally.web.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The query parameters a resource method declares, on itself or on the interface it implements, directly or in parameter
 * beans.
 *
 * @param types type of a single value, by name
 * @param repeatable whether it may be given more than once, by name
 */
record QueryParameters(Map<String, Class<?>> types, Map<String, Boolean> repeatable) {

    static QueryParameters of(Method method) {
        QueryParameters found = new QueryParameters(new TreeMap<>(), new TreeMap<>());
        found.addFrom(method);
        for (Class<?> type = method.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> contract : type.getInterfaces()) {
                try {
                    found.addFrom(contract.getMethod(method.getName(), method.getParameterTypes()));
                } catch (NoSuchMethodException e) {
                    // not this interface's method
                }
            }
        }
        return found;
    }

    private void addFrom(Method method) {
        for (Parameter parameter : method.getParameters()) {
            QueryParam named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                add(named.value(), parameter.getParameterizedType());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFieldsOf(parameter.getType());
            }
        }
    }

    private void addFieldsOf(Class<?> bean) {
        for (Class<?> type = bean; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam named = field.getAnnotation(QueryParam.class);
                if (named != null) {
                    add(named.value(), field.getGenericType());
                }
                if (field.isAnnotationPresent(BeanParam.class)) {
                    addFieldsOf(field.getType());
                }
            }
        }
    }

    private void add(String name, Type type) {
        boolean many = type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
        Type single = many ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
        types.put(name, single instanceof Class<?> known ? known : String.class);
        repeatable.put(name, many);
    }
}
