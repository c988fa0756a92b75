package org.crosstally.comparison.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class DestinationsTest {

    private static final InetAddress PUBLIC = address("93.184.216.34");

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Destinations leadingTo(String... literals) {
        return new Destinations(false, host -> {
            InetAddress[] all = new InetAddress[literals.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = address(literals[i]);
            }
            return all;
        });
    }

    @Test
    void everyPrivateOrSpecialAddressIsRefused() {
        for (String each : List.of(
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001:db8::1")) {
            assertThat(Destinations.isPublic(address(each))).as(each).isFalse();
            assertThatThrownBy(() -> leadingTo(each).check(URI.create("https://example.org/")))
                    .as(each)
                    .isInstanceOf(Destinations.Refused.class);
        }
        assertThat(Destinations.isPublic(PUBLIC)).isTrue();
        assertThat(Destinations.isPublic(address("2606:2800:220:1::1"))).isTrue();
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnough() {
        assertThatThrownBy(() -> leadingTo("93.184.216.34", "127.0.0.1").check(URI.create("https://example.org/")))
                .hasMessageContaining("private");
    }

    @Test
    void aNameThatIsPointedElsewhereIsConnectedToWhatWasChecked() throws Exception {
        Deque<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
        Destinations rebound = new Destinations(false, host -> new InetAddress[] {address(answers.pop())});
        assertThat(rebound.check(URI.create("https://example.org/"))).isEqualTo(PUBLIC);
        assertThat(answers).as("looked up once for one connection").hasSize(1);
        assertThatThrownBy(() -> rebound.check(URI.create("https://example.org/")))
                .isInstanceOf(Destinations.Refused.class);
    }

    @Test
    void onlyPlainHttpsAddressesAreTaken() throws Exception {
        Destinations destinations = leadingTo("93.184.216.34");
        for (String each :
                List.of("http://example.org", "ftp://example.org", "https://a@example.org", "https:///x", "x y")) {
            assertThatThrownBy(() -> destinations.parse(each)).as(each).isInstanceOf(Destinations.Refused.class);
        }
        assertThat(destinations.parse("https://example.org/hook?a=b").getHost()).isEqualTo("example.org");
    }
}
