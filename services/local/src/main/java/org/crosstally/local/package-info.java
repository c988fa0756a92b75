/**
 * Runs Crosstally on one machine. {@link org.crosstally.local.Supervisor} starts one PostgreSQL and the packaged services,
 * restarts whichever ends, and stops all in order. {@link org.crosstally.local.SampleData} records the sample data through
 * the public API. Started by {@code deploy/local}.
 *
 * <p>Depends on the services only through environment variables, health checks and REST.
 */
package org.crosstally.local;
