package dz.mizan.local.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs a server without root's rights when the developer is root, as in many containers: PostgreSQL
 * refuses root, and RabbitMQ should not have it.
 */
final class Unprivileged {
  private Unprivileged() {}

  /**
   * Gives {@code directory} to the first of the users that exists and wraps commands to run as it.
   * Where that user cannot reach the directory (a checkout below {@code /root}), an own user
   * namespace takes root's rights away instead, and the files stay root's.
   *
   * @param program must be reachable for the user too
   * @return the words to put before a command; none if we are not root
   */
  static List<String> prefix(Path directory, Path program, String... users) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return List.of();
    }
    for (var user : users) {
      if (!Programs.exists("setpriv") || !Programs.succeeds(List.of("id", "-u", user))) {
        continue;
      }
      var asUser =
          List.of("setpriv", "--reuid=" + user, "--regid=" + groupOf(user), "--clear-groups");
      Programs.require(List.of("chown", "-R", user, directory.toString()), Map.of());
      var check = "test -w \"$0\" && test -x \"$1\"";
      var reaches = List.of("sh", "-c", check, directory.toString(), program.toString());
      if (Programs.succeeds(join(asUser, reaches))) {
        return asUser;
      }
    }
    Programs.require(List.of("chown", "-R", "root", directory.toString()), Map.of());
    return List.of("unshare", "--user");
  }

  static List<String> join(List<String> prefix, List<String> command) {
    var all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  private static String groupOf(String user) {
    return user.equals("nobody") ? "nogroup" : user;
  }
}
