package dz.mizan.local.catalogue;

import java.util.List;

/**
 * An endpoint that needs permissions.
 *
 * @param service its service; {@code *} for what every service has
 * @param method {@code GET} and so on
 * @param path from the root, with its parameters in braces
 */
record Operation(
    String service, List<String> permissions, String method, String path, String summary) {
  static final String EVERY_SERVICE = "*";
}
