package org.crosstally.testkit;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends raw HTTP requests, so that tests can send what no HTTP client allows. */
public final class RawHttp {

    private RawHttp() {}

    /**
     * A response.
     *
     * @param headers by their names in lower case
     */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * Sends a request and reads the response until the connection is closed.
     *
     * @param request its first line and further headers, without the blank line; HTTP/1.1 to 127.0.0.1
     */
    public static Answer send(int port, String... request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String head = String.join("\r\n", request) + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Answer answer(String text) {
        int blank = text.indexOf("\r\n\r\n");
        if (blank < 0) {
            throw new AssertionError("no HTTP response: '" + text + "'");
        }
        String[] head = text.substring(0, blank).split("\r\n");
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < head.length; i++) {
            int colon = head[i].indexOf(':');
            headers.put(
                    head[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    head[i].substring(colon + 1).strip());
        }
        return new Answer(Integer.parseInt(head[0].split(" ")[1]), headers, text.substring(blank + 4));
    }
}
