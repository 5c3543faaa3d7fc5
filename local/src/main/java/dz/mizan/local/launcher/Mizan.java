package dz.mizan.local.launcher;

import dz.mizan.local.stack.Service;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The main class behind the script {@code mizan}, which also prints the help. */
@Command(
    name = "mizan",
    subcommands = {
      Start.class,
      Stop.class,
      Status.class,
      Logs.class,
      Restart.class,
      Migrate.class,
      Demo.class,
      Replicas.class,
      Chaos.class,
      DeadLetters.class,
      Events.class,
      ApiKeys.class,
      Keys.class,
      Backup.class,
      Restore.class,
      Tenant.class
    })
final class Mizan {
  private static final Logger LOG = Logger.getLogger("");

  private Mizan() {}

  public static void main(String[] arguments) {
    LOG.setLevel(Level.OFF); // libraries tell a lot; what matters comes as an exception
    System.exit(commandLine().execute(arguments));
  }

  /** Wrong arguments are one line and exit code 2; a refusal is its message and exit code 1. */
  static CommandLine commandLine() {
    return new CommandLine(new Mizan())
        .registerConverter(Service.class, Mizan::service)
        .setParameterExceptionHandler(
            (wrong, arguments) -> {
              var command = wrong.getCommandLine().getCommandSpec().name();
              System.err.println(
                  "mizan " + command + ": " + firstLine(wrong) + " (see ./mizan --help)");
              return 2;
            })
        .setExecutionExceptionHandler(
            (failure, commandLine, parsed) -> {
              System.err.println("mizan: " + failure.getMessage());
              if (!(failure instanceof Refused)) {
                failure.printStackTrace();
              }
              return 1;
            });
  }

  private static Service service(String name) {
    try {
      return Service.of(name);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong arguments");
  }
}
