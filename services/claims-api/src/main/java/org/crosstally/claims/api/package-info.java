/**
 * The contract of the claims service: what is on the wire, and where. The server implements the interfaces, Java clients
 * extend them. References to outlets, parties and measures may be given by id, by name or by alias; answers always carry
 * both id and name.
 */
package org.crosstally.claims.api;
