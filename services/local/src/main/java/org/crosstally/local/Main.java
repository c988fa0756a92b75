package org.crosstally.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.crosstally.postgres.PostgresException;

/** The command {@code deploy/local}: starts everything, records the sample data, prints discrepancies, runs until Ctrl-C. */
public final class Main {

    private Main() {}

    /**
     * Runs until SIGINT or SIGTERM. Exits with code 1 and a message when the user can correct the cause.
     *
     * @param arguments see {@link Options#USAGE}; the repository is the system property {@code crosstally.root}
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            Path root = Path.of(System.getProperty("crosstally.root", "")).toAbsolutePath();
            Options options = Options.parse(root, List.of(arguments));
            if (options.help()) {
                System.out.print(Options.USAGE);
                return;
            }
            run(options);
        } catch (LocalException | PostgresException e) {
            System.err.println("deploy/local: " + e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("deploy/local: " + e);
            System.exit(1);
        }
    }

    private static void run(Options options) throws IOException, InterruptedException {
        Supervisor supervisor = new Supervisor(options, Main::say);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop"));
        try {
            supervisor.start();
            ApiClient claims = new ApiClient(options.claimsPort());
            ApiClient comparison = new ApiClient(options.comparisonPort());
            if (options.sample() != null) {
                new SampleData(options.sample(), options.data(), claims, Main::say).loadOnce();
            }
            FindingsReport findings = new FindingsReport(comparison, Main::say);
            findings.awaitCaughtUp();
            findings.show(3);
            say(addresses(options));
            say("Ctrl-C stops everything; the data stay in " + options.data() + ".");
        } catch (IOException | LocalException e) {
            if (supervisor.isStopping()) {
                return; // the services are being stopped
            }
            throw e;
        }
        supervisor.awaitStop();
    }

    private static String addresses(Options options) {
        return """

                review desk  http://127.0.0.1:%d
                claims       http://127.0.0.1:%d/q/swagger-ui
                comparison   http://127.0.0.1:%d/q/swagger-ui
                PostgreSQL   127.0.0.1:%d, databases claims and comparison (passwords in %s)
                logs         %s
                """.formatted(
                        options.deskPort(),
                        options.claimsPort(),
                        options.comparisonPort(),
                        options.postgresPort(),
                        options.data().resolve("passwords"),
                        options.data().resolve("logs"));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
