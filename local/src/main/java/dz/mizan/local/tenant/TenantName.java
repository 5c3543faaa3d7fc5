package dz.mizan.local.tenant;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a tenant is called: a part of its namespace ({@code mizan-<name>}), its hosts and its bucket,
 * so a DNS label, short and in small letters.
 */
public record TenantName(String value) {
  static final int LONGEST = 30;

  private static final Pattern LABEL = Pattern.compile("[a-z](-?[a-z0-9])*");
  private static final Set<String> TAKEN =
      Set.of("tenant-template", "dev", "blue-green", "default", "mizan", "www", "app");

  /**
   * @throws WrongTenant if no tenant can be called so, saying why
   */
  public TenantName {
    if (value.length() < 2 || value.length() > LONGEST) {
      throw new WrongTenant(
          quoted(value) + " has " + value.length() + " characters; 2 to 30 can be");
    }
    if (!LABEL.matcher(value).matches()) {
      throw new WrongTenant(
          quoted(value)
              + " is no name for a tenant: it begins with a small letter a-z and goes on with"
              + " letters, digits and single hyphens, such as atlas or el-baraka-2");
    }
    if (TAKEN.contains(value)) {
      throw new WrongTenant(quoted(value) + " means something else already; choose another name");
    }
  }

  String namespace() {
    return "mizan-" + value;
  }

  private static String quoted(String name) {
    return "\"" + name.replaceAll("[^\\x20-\\x7e]", "?") + "\"";
  }
}
