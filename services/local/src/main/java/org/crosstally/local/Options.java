package org.crosstally.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the command line says.
 *
 * @param root the repository: where the built services and {@code deploy/sample} are
 * @param data where everything that changes is kept; created if need be
 * @param deskPort TCP port of the review desk on 127.0.0.1
 * @param claimsPort TCP port of the claims service on 127.0.0.1
 * @param comparisonPort TCP port of the comparison service on 127.0.0.1
 * @param postgresPort TCP port of PostgreSQL on 127.0.0.1
 * @param sample the folder with the sample data; null for none
 * @param help asks for the usage only
 */
record Options(
        Path root,
        Path data,
        int deskPort,
        int claimsPort,
        int comparisonPort,
        int postgresPort,
        Path sample,
        boolean help) {

    static final String USAGE = """
            usage: deploy/local [options]

            Builds what is not built, starts PostgreSQL, both services and the review desk on 127.0.0.1, records the sample
            data once, and stops everything on Ctrl-C. What was recorded is there again at the next start.

              --desk-port PORT         review desk, 8080 unless given
              --claims-port PORT       claims service, 8081 unless given
              --comparison-port PORT   comparison service, 8082 unless given
              --postgres-port PORT     PostgreSQL, 5442 unless given
              --data DIR               data, logs and passwords; .local in the repository unless given
              --sample DIR             sample data, deploy/sample unless given
              --no-sample              record no sample data
              --help                   this text
            """;

    /**
     * Reads the arguments.
     *
     * @param root the repository, for the defaults
     * @throws LocalException when one is unknown or its value makes no sense
     */
    static Options parse(Path root, List<String> arguments) {
        Path data = root.resolve(".local");
        Path sample = root.resolve("deploy/sample");
        int desk = 8080;
        int claims = 8081;
        int comparison = 8082;
        int postgres = 5442;
        boolean help = false;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--desk-port" -> desk = port(option, rest);
                case "--claims-port" -> claims = port(option, rest);
                case "--comparison-port" -> comparison = port(option, rest);
                case "--postgres-port" -> postgres = port(option, rest);
                case "--data" -> data = Path.of(value(option, rest));
                case "--sample" -> sample = Path.of(value(option, rest));
                case "--no-sample" -> sample = null;
                case "--help", "-h" -> help = true;
                default -> throw new LocalException("unknown option " + option + "\n\n" + USAGE);
            }
        }
        if (Stream.of(desk, claims, comparison, postgres).distinct().count() < 4) {
            throw new LocalException("each of the four needs a port of its own, and two are the same: desk " + desk
                    + ", claims " + claims
                    + ", comparison " + comparison + ", PostgreSQL " + postgres);
        }
        if (sample != null && !help && !Files.exists(sample.resolve("manifest.json"))) {
            throw new LocalException(
                    "there is no manifest.json in " + sample + "; --no-sample starts without sample data");
        }
        return new Options(root, data.toAbsolutePath().normalize(), desk, claims, comparison, postgres, sample, help);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new LocalException(option + " needs a value\n\n" + USAGE);
        }
        return rest.pop();
    }

    private static int port(String option, Deque<String> rest) {
        String value = value(option, rest);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new LocalException(option + " needs a port from 1 to 65535, not '" + value + "'");
        }
        return Integer.parseInt(value);
    }
}
