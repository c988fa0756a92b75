/** Login, request checks and the current visitor. */
package org.crosstally.desk.security;
