import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosstally.extraction.Document;
import org.crosstally.extraction.Extractor;
import org.crosstally.quantity.period.DateSpan;

/**
 * Measures how fast the extractor reads a folder of articles, in five rounds, and its heap after each: {@code TEXTS_DIR SECONDS}.
 * Processor time is that of the whole process, including compiler and garbage collector.
 */
final class ExtractorSpeed {

    private ExtractorSpeed() {}

    public static void main(String[] args) throws IOException {
        List<String> texts;
        try (var files = Files.list(Path.of(args[0]))) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(ExtractorSpeed::read)
                    .toList();
        }
        DateSpan day = DateSpan.parse("2024-03-15");
        Extractor extractor = new Extractor();
        for (int round = 1; round <= 5; round++) {
            long wall = System.nanoTime();
            long processor = processor();
            int count = 0;
            long found = 0;
            while (System.nanoTime() - wall < Double.parseDouble(args[1]) / 5 * 1e9) {
                found += extractor.extract(new Document(texts.get(count++ % texts.size()), day, "en", null))
                        .size();
            }
            double seconds = (System.nanoTime() - wall) / 1e9;
            double used = (processor() - processor) / 1e9;
            System.gc();
            long held = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(
                    "crosstally round %d: %.1f articles/s, %.1f per processor second, %d found, %d MB held, %d MB at most%n",
                    round, count / seconds, count / used, found, held >> 20, peak());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /** The peak resident memory of the process in megabytes, from /proc. */
    private static long peak() throws IOException {
        Matcher line = Pattern.compile("VmHWM:\\s+(\\d+)").matcher(Files.readString(Path.of("/proc/self/status")));
        return line.find() ? Long.parseLong(line.group(1)) / 1024 : -1;
    }
}
