package dev.pharos.launcher;

import dev.pharos.audit.boundary.OperatorDesk;
import dev.pharos.datasource.PharosDataSource;
import dev.pharos.tenancy.entity.Plan;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands of whoever runs an installation, on its database: the external one, the embedded one of a Pharos that runs,
 * or else the embedded one, started for as long as the command takes.
 */
public final class Operator {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final String USAGE = "usage: audit-verify [SLUG] | plan SLUG PLAN";

    private Operator() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.SimpleFormatter.format", "pharos: %5$s%6$s%n");
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        try (var parts = new Parts()) {
            var access = OperatorDatabase.find(Settings.from(System.getenv()), parts);
            try (var database = open(access)) {
                return run(arguments, database);
            }
        } catch (LaunchException refused) {
            Console.refuse(refused.getMessage());
        } catch (SQLException | IOException broken) {
            Console.refuse("The database refused: " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return FAILED;
    }

    private static int run(List<String> arguments, Connection database) throws SQLException {
        var command = arguments.isEmpty() ? "" : arguments.get(0);
        if (command.equals("audit-verify") && arguments.size() <= 2) {
            return verify(arguments.stream().skip(1).findFirst(), database);
        }
        if (command.equals("plan") && arguments.size() == 3) {
            return plan(arguments.get(1), arguments.get(2), database);
        }
        Console.refuse(USAGE);
        return MISUSED;
    }

    private static int verify(Optional<String> slug, Connection database) throws SQLException {
        var findings = OperatorDesk.verify(database, slug);
        if (slug.isPresent() && findings.isEmpty()) {
            return unknown(slug.get());
        }
        findings.forEach(finding -> Console.say(text(finding)));
        return findings.stream().allMatch(finding -> finding.verification().intact()) ? 0 : FAILED;
    }

    private static String text(OperatorDesk.Finding finding) {
        var found = finding.verification();
        return found.intact()
                ? finding.slug() + ": intact, " + found.entries() + " entries, ends with " + found.head()
                : finding.slug() + ": BROKEN at entry " + found.firstBroken() + ": "
                        + found.reason().text();
    }

    private static int plan(String slug, String name, Connection database) throws SQLException {
        var plan = Stream.of(Plan.values())
                .filter(known -> known.text().equals(name))
                .findFirst();
        if (plan.isEmpty()) {
            Console.refuse("There are the plans "
                    + Stream.of(Plan.values()).map(Plan::text).collect(Collectors.joining(", ")) + ", not " + name);
            return MISUSED;
        }
        var before = OperatorDesk.setPlan(database, slug, plan.get());
        if (before.isEmpty()) {
            return unknown(slug);
        }
        Console.say(
                slug + ": plan " + plan.get().text() + ", was " + before.get().text());
        return 0;
    }

    private static int unknown(String slug) {
        Console.refuse("There is no organization " + slug);
        return FAILED;
    }

    private static Connection open(DatabaseAccess access) throws SQLException {
        var source = new PharosDataSource();
        source.setUrl(access.url());
        source.setUser(access.user());
        source.setPassword(access.password());
        return source.getConnection();
    }
}
