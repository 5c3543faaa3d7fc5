package dz.mizan.local.tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Where a tenant's overlay comes from and what it is made with.
 *
 * @param overlays {@code k8s/overlays}, which has the template
 * @param domain hosts are {@code <service>.<tenant>.<domain>}
 * @param registry images are {@code <registry>/mizan-<service>}
 * @param version their tag
 */
public record TenantOverlay(Path overlays, String domain, String registry, String version) {
  private static final String TEMPLATE = "tenant-template";
  private static final int LONGEST_DOMAIN = 200;
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
  private static final Pattern REGISTRY =
      Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9]+([._-][a-z0-9]+)*)*");
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

  /**
   * @throws WrongTenant if one of them cannot be, saying which and why
   */
  public TenantOverlay {
    if (domain.length() > LONGEST_DOMAIN || !DOMAIN.matcher(domain).matches()) {
      throw new WrongTenant("--domain \"" + domain + "\" is no domain such as example.dz");
    }
    if (!REGISTRY.matcher(registry).matches()) {
      throw new WrongTenant("--registry \"" + registry + "\" is none such as ghcr.io/your-company");
    }
    if (!VERSION.matcher(version).matches() || version.equals("latest")) {
      throw new WrongTenant(
          "--version \"" + version + "\" is no tag such as 1.4.0; latest is not one version");
    }
  }

  /**
   * Writes the overlay of the tenant.
   *
   * @return its folder
   * @throws WrongTenant if there is one already; it stays as it is
   */
  public Path write(TenantName tenant) {
    var folder = overlays.resolve("tenant-" + tenant.value());
    try {
      var rendered = new TreeMap<Path, String>();
      for (var file : templates()) {
        rendered.put(folder.resolve(file.getFileName()), render(Files.readString(file), tenant));
      }
      Files.createDirectory(folder);
      for (var file : rendered.entrySet()) {
        Files.writeString(file.getKey(), file.getValue());
      }
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw new WrongTenant(tenant.value() + " has an overlay already: " + folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> templates() throws IOException {
    try (var files = Files.list(overlays.resolve(TEMPLATE))) {
      return files.sorted().toList();
    }
  }

  /** The template is an overlay of the tenant {@code tenant-template} of {@code example.dz}. */
  private String render(String template, TenantName tenant) {
    var text =
        template
            .replaceFirst(
                "(?s)^# A tenant\\..*?\\n#\\n", "# The tenant " + tenant.value() + ".\n#\n")
            .replace("tenant secrets NAME", "tenant secrets " + tenant.value())
            .replace("registry.example.dz/", registry + "/")
            .replace("newTag: 1.0.0", "newTag: " + version);
    // The object store's host is nothing of the tenant's; its own overlay says it.
    return text.replace(TEMPLATE + ".example.dz", tenant.value() + "." + domain)
        .replace(TEMPLATE, tenant.value());
  }
}
