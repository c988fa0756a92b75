package org.crosstally.extraction.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a reader of a text sees: HTML without its tags, comments, scripts and styles, with entities as the characters that they stand
 * for; any other text as it is. Each char knows where it stands in the given text. Takes time linear in the length.
 */
public final class VisibleText {

    /** A closing tag, or one of the tags that need none; "a < b" and "<3" are no HTML. */
    private static final Pattern HTML = Pattern.compile(
            "</[a-z][a-z0-9]{0,15}\\s{0,9}>|<(?:br|hr|p|img|meta|!doctype html)[\\s/>]", Pattern.CASE_INSENSITIVE);

    private static final Pattern BLOCK = Pattern.compile(
            "address|article|aside|blockquote|body|br|caption|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|head|header|hr|html"
                    + "|li|main|nav|ol|option|p|pre|section|select|table|tbody|td|tfoot|th|thead|title|tr|ul");

    /** Elements whose content nobody sees. */
    private static final Pattern HIDDEN = Pattern.compile("script|style|noscript|template|svg|iframe");

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", "\u00a0"),
            Map.entry("thinsp", "\u2009"),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("yen", "¥"),
            Map.entry("cent", "¢"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("minus", "−"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("hellip", "…"),
            Map.entry("deg", "°"),
            Map.entry("frac12", "½"),
            Map.entry("frac14", "¼"),
            Map.entry("frac34", "¾"),
            Map.entry("sup2", "²"),
            Map.entry("sup3", "³"),
            Map.entry("times", "×"));

    private static final int LONGEST_ENTITY = 12;

    private final String given;
    private final StringBuilder visible = new StringBuilder();
    /** For each visible char the first char of the given text that it comes from, and the one behind the last. */
    private int[] starts;

    private int[] ends;
    private int at;

    private VisibleText(String given) {
        this.given = given;
    }

    /** What a reader of {@code given} sees. */
    public static VisibleText of(String given) {
        VisibleText text = new VisibleText(given);
        if (given.indexOf('<') >= 0 && HTML.matcher(given).find()) {
            text.strip();
        } else {
            text.visible.append(given);
        }
        return text;
    }

    /** The visible chars. */
    public String text() {
        return visible.toString();
    }

    /** Where the visible char {@code index} begins in the given text; the end of the text for the index behind the last. */
    int start(int index) {
        return starts == null ? index : index < visible.length() ? starts[index] : given.length();
    }

    /** Where the visible char before {@code index} ends in the given text. */
    int end(int index) {
        return ends == null ? index : index == 0 ? 0 : ends[index - 1];
    }

    private void strip() {
        starts = new int[given.length()];
        ends = new int[given.length()];
        while (at < given.length()) {
            char c = given.charAt(at);
            if (c == '<' && isMarkup()) {
                skipMarkup();
            } else if (c == '&') {
                entity();
            } else {
                add(String.valueOf(c), at + 1);
            }
        }
        starts = Arrays.copyOf(starts, visible.length());
        ends = Arrays.copyOf(ends, visible.length());
    }

    private void add(String chars, int end) {
        for (int i = 0; i < chars.length(); i++) {
            starts[visible.length()] = at;
            ends[visible.length()] = end;
            visible.append(chars.charAt(i));
        }
        at = end;
    }

    private boolean isMarkup() {
        char next = at + 1 < given.length() ? given.charAt(at + 1) : ' ';
        return Character.isLetter(next) || next == '/' || next == '!' || next == '?';
    }

    private void skipMarkup() {
        if (given.startsWith("<!--", at)) {
            at = behind("-->", at);
            return;
        }
        String name = tagName();
        int end = behind(">", at);
        if (!given.startsWith("</", at) && HIDDEN.matcher(name).matches()) {
            end = behind(">", closing(name, end));
        }
        if (BLOCK.matcher(name).matches() && end - at >= 2) {
            add("\n\n", end);
        }
        at = end;
    }

    private String tagName() {
        int from = given.startsWith("</", at) ? at + 2 : at + 1;
        int to = from;
        while (to < given.length() && to < from + LONGEST_ENTITY && Character.isLetterOrDigit(given.charAt(to))) {
            to++;
        }
        return given.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** Where the closing tag of {@code name} begins; the end of the text if there is none. */
    private int closing(String name, int from) {
        for (int i = given.indexOf("</", from); i >= 0; i = given.indexOf("</", i + 2)) {
            if (given.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return given.length();
    }

    private int behind(String mark, int from) {
        int found = given.indexOf(mark, from);
        return found < 0 ? given.length() : found + mark.length();
    }

    private void entity() {
        int end = given.indexOf(';', at);
        String chars = end < 0 || end - at > LONGEST_ENTITY ? null : decoded(given.substring(at + 1, end));
        if (chars == null || chars.length() > end + 1 - at) {
            add("&", at + 1);
        } else {
            add(chars, end + 1);
        }
    }

    private static String decoded(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.get(name);
        }
        boolean hex = name.length() > 2 && Character.toLowerCase(name.charAt(1)) == 'x';
        try {
            int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.isValidCodePoint(point) && point > 0 ? Character.toString(point) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
