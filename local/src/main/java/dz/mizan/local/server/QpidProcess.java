package dz.mizan.local.server;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.model.SystemConfig;

/** The main class of Qpid's process. */
final class QpidProcess {
  private QpidProcess() {}

  /**
   * @param arguments the path of the configuration
   */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    // Quorum queues and dead-letter exchanges are asked for by everybody; unknown here, and an
    // unknown argument would close the connection.
    System.setProperty("queue.behaviourOnUnknownDeclareArgument", "IGNORE");
    var attributes = new HashMap<String, Object>();
    attributes.put(SystemConfig.TYPE, "Memory");
    attributes.put(SystemConfig.INITIAL_CONFIGURATION_LOCATION, "file:" + arguments[0]);
    attributes.put(SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT, false);
    attributes.put(
        SystemConfig.CONTEXT, Map.of("queue.behaviourOnUnknownDeclareArgument", "IGNORE"));
    var launcher = new SystemLauncher();
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::shutdown, "qpid-shutdown"));
    try {
      launcher.startup(attributes);
    } catch (Exception | LinkageError e) {
      e.printStackTrace();
      System.exit(1); // threads that it has started would go on for ever
    }
  }
}
