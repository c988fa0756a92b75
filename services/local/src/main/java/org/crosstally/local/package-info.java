/**
 * Crosstally on one machine with one command. {@link org.crosstally.local.Supervisor} starts one PostgreSQL and the services as the packages they are deployed as, starts
 * again what dies, and stops all in order; {@link org.crosstally.local.Sample} records the sample data through the public API. Started by {@code deploy/local}.
 *
 * <p>Depends on the services only through their public side: environment variables, health, REST.
 */
package org.crosstally.local;
