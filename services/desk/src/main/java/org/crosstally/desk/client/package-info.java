/** The two services the desk is a client of. It has no other source: what the desk can do, the API can. */
package org.crosstally.desk.client;
