package org.crosstally.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The options of the command line.
 *
 * @param root the repository, which holds the built services and {@code deploy/sample} are
 * @param data the folder for data, logs and passwords; created when it does not exist
 * @param deskPort TCP port of the review desk on 127.0.0.1
 * @param claimsPort TCP port of the claims service on 127.0.0.1
 * @param comparisonPort TCP port of the comparison service on 127.0.0.1
 * @param postgresPort TCP port of PostgreSQL on 127.0.0.1
 * @param sample the folder with the sample data; {@code null} for none
 * @param help whether only the usage is printed
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

            Builds the services if needed, starts PostgreSQL, both services and the review desk on 127.0.0.1, records the sample
            data once, and stops everything on Ctrl-C. The data are kept for the next start.

              --desk-port PORT         review desk (default 8080)
              --claims-port PORT       claims service (default 8081)
              --comparison-port PORT   comparison service (default 8082)
              --postgres-port PORT     PostgreSQL (default 5442)
              --data DIR               data, logs and passwords (default .local in the repository)
              --sample DIR             sample data (default deploy/sample)
              --no-sample              record no sample data
              --help                   this text
            """;

    /**
     * Reads the arguments.
     *
     * @param root the repository, for the defaults
     * @throws LocalException when an option is unknown or its value is invalid
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
                default -> throw new LocalException("Unknown option " + option + "\n\n" + USAGE);
            }
        }
        if (Stream.of(desk, claims, comparison, postgres).distinct().count() < 4) {
            throw new LocalException("Two of the four ports are equal; give each its own: desk " + desk
                    + ", claims " + claims
                    + ", comparison " + comparison + ", PostgreSQL " + postgres);
        }
        if (sample != null && !help && !Files.exists(sample.resolve("manifest.json"))) {
            throw new LocalException("There is no manifest.json in " + sample
                    + ". Name another folder with --sample, or start with --no-sample.");
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
