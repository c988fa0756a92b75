package org.crosstally.comparison.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import org.crosstally.comparison.api.discrepancy.Discrepancy;
import org.crosstally.comparison.api.export.ExportsApi;

/** An Atom feed (RFC 4287), an entry a discrepancy. */
record AtomExport(DiscrepancyUrls addresses) implements ExportFormat {

    @Override
    public String mediaType() {
        return ExportsApi.ATOM + ";charset=UTF-8";
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <id>urn:crosstally:discrepancies</id>
                  <title>Where sources disagree</title>
                  <author><name>%s</name></author>
                  <updated>%s</updated>
                """.formatted(escaped(addresses.publisher()), Instant.now()));
    }

    @Override
    public void write(Discrepancy found, Writer out) throws IOException {
        String address = addresses.of(found.id());
        String measure = found.series().get(0).key().measure().name();
        out.write("""
                  <entry>
                    <id>urn:uuid:%s</id>
                    <title>%s</title>
                    <updated>%s</updated>
                    <published>%s</published>
                    <link rel="alternate" href="%s"/>
                    <category term="%s"/>
                    <category term="%s" scheme="urn:crosstally:state"/>
                    <summary>%s</summary>
                  </entry>
                """.formatted(
                        found.id(),
                        escaped(found.kind() + ": " + (measure == null ? "" : measure)),
                        found.lastChanged(),
                        found.firstSeen(),
                        escaped(address),
                        escaped(found.kind()),
                        found.state(),
                        escaped(found.explanation())));
    }

    @Override
    public void end(Writer out) throws IOException {
        out.write("</feed>\n");
    }

    /** Text as XML: markup is named, and what XML cannot hold is left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (point >= 0x20 && point != 0xFFFE && point != 0xFFFF || point == '\n' || point == '\t') {
                        safe.appendCodePoint(point);
                    }
                }
            }
        });
        return safe.toString();
    }
}
