package dz.mizan.local.launcher;

import dz.mizan.local.server.Ports;
import dz.mizan.local.server.Server;
import dz.mizan.local.stack.Settings;
import dz.mizan.local.stack.Stack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names every taken port and the option that changes it, before anything starts. */
record PortCheck(Settings settings, Map<String, String> optionByPort) {

  static PortCheck of(Settings settings, Stack stack, List<ServiceProgram> services) {
    var options = new LinkedHashMap<String, String>();
    addUnlessGiven(options, stack.postgres(), "postgres", "--pg-port");
    addUnlessGiven(options, stack.redis(), "redis", "--redis-port");
    addUnlessGiven(options, stack.broker(), "amqp", "--amqp-port");
    if (stack.broker().processes().size() > 1) { // RabbitMQ's inner ports
      options.put("amqp-distribution", "--amqp-port");
      options.put("amqp-epmd", "--amqp-port");
    }
    for (var service : services) {
      options.put(service.name(), "--" + service.name() + "-port");
    }
    return new PortCheck(settings, options);
  }

  private static void addUnlessGiven(
      Map<String, String> options, Server server, String port, String option) {
    if (!server.processes().isEmpty()) {
      options.put(port, option);
    }
  }

  void refuseTaken() {
    var taken =
        optionByPort.entrySet().stream()
            .map(entry -> Map.entry(number(entry.getKey()), entry.getValue()))
            .filter(entry -> !Ports.isFree(entry.getKey()))
            .map(
                entry ->
                    "Port %d is taken by another program; choose another with %s N"
                        .formatted(entry.getKey(), entry.getValue()))
            .toList();
    if (!taken.isEmpty()) {
      throw new Refused(String.join("\n       ", taken));
    }
  }

  private int number(String port) {
    return Integer.parseInt(settings.find("port." + port).orElseThrow());
  }
}
