package org.crosstally.comparison.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Where a webhook may go. A name is looked up for each attempt, every address it has is checked, and the connection is made
 * to an address that was checked: a name that points elsewhere a moment later (DNS rebinding) leads nowhere else.
 */
final class Destinations {

    private final boolean allowPrivate;
    private final Lookup lookup;

    /** How names become addresses. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A destination that must not be, or that is nowhere. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused(String reason) {
            super(reason);
        }
    }

    Destinations(boolean allowPrivate, Lookup lookup) {
        this.allowPrivate = allowPrivate;
        this.lookup = lookup;
    }

    /**
     * The form of an address, before any name is looked up.
     *
     * @throws Refused when it is no web address, not https, or has user information
     */
    URI parse(String url) throws Refused {
        try {
            URI uri = URI.create(url);
            boolean scheme = "https".equalsIgnoreCase(uri.getScheme())
                    || allowPrivate && "http".equalsIgnoreCase(uri.getScheme());
            if (!scheme || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new Refused("The URL must start with https:// and have neither a user name nor a fragment.");
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new Refused("The value is not a URL.");
        }
    }

    /**
     * The address to connect to.
     *
     * @throws Refused when the name has none, or one that is not public
     */
    InetAddress check(URI uri) throws Refused {
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        try {
            InetAddress[] all = lookup.addresses(host);
            for (InetAddress each : all) {
                if (!allowPrivate && !isPublic(each)) {
                    throw new Refused("The host name resolves to a private address.");
                }
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw new Refused("The host name cannot be resolved.");
        }
    }

    /** Whether the address is one of the open internet. */
    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
        }
        // Global unicast is 2000::/3; within it 6to4, Teredo and documentation lead elsewhere or nowhere.
        return address instanceof Inet6Address
                && (bytes[0] & 0xe0) == 0x20
                && !(bytes[0] == 0x20 && bytes[1] == 0x02)
                && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0)
                && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && (bytes[3] & 0xff) == 0xb8);
    }

    /** Special IPv4 blocks that Java does not know: this network, carrier-grade NAT, protocol, benchmark, reserved. */
    private static boolean isPublic(int a, int b, int c) {
        return !(a == 0
                || a >= 224
                || a == 100 && b >= 64 && b <= 127
                || a == 192 && b == 0 && (c == 0 || c == 2)
                || a == 198 && (b == 18 || b == 19)
                || a == 198 && b == 51 && c == 100
                || a == 203 && b == 0 && c == 113);
    }
}
