package dz.mizan.local.launcher;

import dz.mizan.local.stack.Stack;
import java.util.List;
import java.util.Locale;

/** The table at the end of a start: where everything is. */
record Summary(Stack stack, List<ServiceProgram> services) {

  String text(double seconds) {
    var text = new StringBuilder();
    line(text, "Mizan runs; all ready after %.1f s.%n", seconds);
    for (var service : services) {
      var url = service.url();
      line(text, "  %-11s %s   API to try: %s/q/swagger-ui", service.name(), url, url);
    }
    var broker = stack.broker();
    var accounts = broker.accounts();
    line(
        text,
        "  %-11s amqp://%s:%s@%s:%d/%s",
        "events",
        accounts.consumer(),
        accounts.consumerPassword(),
        broker.host(),
        broker.port(),
        accounts.virtualHost());
    line(text, "  %-11s topic exchange mizan.events; name your queues consumer.…", "");
    line(
        text,
        "  %-11s %s   user %s, password in %s",
        "postgres",
        stack.postgres().url("mizan_<service>"),
        stack.postgres().adminUser(),
        stack.home().resolve("settings.properties"));
    line(text, "  %-11s %s", "redis", stack.redis().url());
    line(text, "  %-11s %s", "mails", stack.mailFolder());
    line(text, "  %-11s %s   (./mizan logs [NAME] [-f])", "logs", stack.home().resolve("logs"));
    line(
        text,
        "%n  Login: sign up with POST /api/v1/companies, or let ./mizan demo do it and show it.");
    return text.toString();
  }

  private static void line(StringBuilder text, String format, Object... arguments) {
    text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }
}
