package dz.mizan.local.stack;

import java.nio.file.Path;
import java.util.Map;

/**
 * One program of a service, beside which others of the same service may run.
 *
 * @param name of its pid file and its log
 * @param checkout where its program was built
 * @param environment what it is told differently from others
 */
public record Replica(
    Service service, String name, int port, Path checkout, Map<String, String> environment) {}
