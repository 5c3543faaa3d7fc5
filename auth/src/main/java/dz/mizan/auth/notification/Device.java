package dz.mizan.auth.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device is called, from what its program says of itself. Without versions, so that an
 * update does not make a new device of it.
 */
public final class Device {
  private static final String UNKNOWN = "–";
  private static final int MAX_LENGTH = 40;
  // In this order, for browsers pretend to be their forerunners.
  private static final List<String[]> PROGRAMS =
      List.of(
          new String[] {"Edg", "Edge"},
          new String[] {"OPR/", "Opera"},
          new String[] {"SamsungBrowser", "Samsung Internet"},
          new String[] {"Firefox", "Firefox"},
          new String[] {"FxiOS", "Firefox"},
          new String[] {"CriOS", "Chrome"},
          new String[] {"Chrome", "Chrome"},
          new String[] {"Safari", "Safari"});
  private static final List<String[]> SYSTEMS =
      List.of(
          new String[] {"iPhone", "iPhone"},
          new String[] {"iPad", "iPad"},
          new String[] {"Android", "Android"},
          new String[] {"Windows", "Windows"},
          new String[] {"CrOS", "ChromeOS"},
          new String[] {"Mac OS X", "macOS"},
          new String[] {"Linux", "Linux"});

  private Device() {}

  /** {@code Firefox · Linux}; of an unknown program its name, of none a dash. */
  public static String of(@Nullable String userAgent) {
    if (userAgent == null || userAgent.isBlank()) {
      return UNKNOWN;
    }
    var program = find(PROGRAMS, userAgent);
    var system = find(SYSTEMS, userAgent);
    if (program == null) {
      var name = userAgent.strip().split("[/\\s(;]", 2)[0];
      program = name.isEmpty() ? UNKNOWN : name.substring(0, Math.min(name.length(), MAX_LENGTH));
    }
    return system == null ? program : program + " · " + system;
  }

  private static @Nullable String find(List<String[]> names, String userAgent) {
    return names.stream()
        .filter(name -> userAgent.contains(name[0]))
        .findFirst()
        .map(name -> name[1])
        .orElse(null);
  }
}
