package dev.pharos.it.client;

import java.util.ArrayList;
import java.util.List;

/**
 * A program from the npm registry.
 *
 * @param program as the package calls it
 */
public record NpmTool(NpmPackage from, String program) {

    /** Runs it and tells what it said on its standard output, however it ended. */
    public String run(String... arguments) {
        var line = new ArrayList<String>();
        line.add(from.directory().resolve("node_modules/.bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        return new Command(line).said();
    }
}
