package dz.mizan.local.launcher;

import dz.mizan.local.demo.DemoFailed;
import dz.mizan.local.demo.Endpoints;
import dz.mizan.local.demo.FirstWeek;
import dz.mizan.local.stack.Service;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code ./mizan demo}: plays against what runs. */
@Command(name = "demo")
final class Demo implements Callable<Integer> {
  @Option(names = "--loop", converter = Seconds.class)
  private Duration loop = Duration.ZERO;

  @Option(names = "--workers")
  private int workers = 4;

  @Override
  public Integer call() {
    var installation = Installation.here();
    if (!installation.isAnythingAlive()) {
      throw new Refused("Mizan does not run; ./mizan start first");
    }
    var stack = installation.stack();
    var accounts = stack.broker().accounts();
    var events = stack.broker().connections();
    events.setUsername(accounts.consumer());
    events.setPassword(accounts.consumerPassword());
    var endpoints =
        new Endpoints(
            url(installation, Service.AUTH),
            url(installation, Service.INVENTORY),
            url(installation, Service.HR),
            url(installation, Service.ACCOUNTING),
            events);
    try {
      new FirstWeek(endpoints).play(loop, workers);
      return 0;
    } catch (DemoFailed e) {
      throw new Refused(String.valueOf(e.getMessage()));
    }
  }

  private static String url(Installation installation, Service service) {
    return new ServiceProgram(service, installation.stack(), installation.root()).url();
  }

  /** {@code 60s}, {@code 5m} or {@code 90}. */
  static final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      var lower = text.toLowerCase(Locale.ROOT);
      if (!lower.matches("\\d{1,5}[sm]?")) {
        throw new TypeConversionException(text + " is no duration; write 60s or 5m");
      }
      var number = Long.parseLong(lower.replaceAll("\\D", ""));
      return lower.endsWith("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
    }
  }
}
