package org.crosstally.web.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.crosstally.web.problem.ErrorCode;
import org.crosstally.web.problem.ProblemException;

/**
 * The least that every operation of the API needs, so that none is left open by oversight: reading needs a reader,
 * everything else a recorder. Operations that need more say so with {@link Needs}.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
class AccessFilter implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<Method, Role> needed = new ConcurrentHashMap<>();
    /** The header Host that was found to name this machine last: nearly always the one that comes next. */
    private volatile String loopback;

    @Context
    ResourceInfo resource;

    private final Caller caller;
    private final Login login;

    AccessFilter(Caller caller, Login login) {
        this.caller = caller;
        this.login = login;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!login.isRequired()) {
            refuseForeignHost(request);
        }
        Role usual = READING.contains(request.getMethod()) ? Role.READER : Role.RECORDER;
        caller.mustBe(needed.computeIfAbsent(resource.getResourceMethod(), method -> needs(method, usual)));
    }

    private Role needs(Method method, Role usual) {
        try {
            Needs more = resource.getResourceClass()
                    .getMethod(method.getName(), method.getParameterTypes())
                    .getAnnotation(Needs.class);
            return more == null ? usual : more.value();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A resource method is public: " + method, e);
        }
    }

    /**
     * A web page can make its own name point to 127.0.0.1 and then talk to the service as if it were the page's own
     * (DNS rebinding). Its requests carry that name.
     */
    private void refuseForeignHost(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.HOST);
        if (header != null && header.equals(loopback)) {
            return;
        }
        String host = request.getUriInfo().getRequestUri().getHost();
        if (host != null && !Login.isLoopback(host)) {
            throw new ProblemException(
                    ErrorCode.FORBIDDEN, "A service without tokens accepts requests to 127.0.0.1 and localhost only.");
        }
        loopback = header;
    }
}
