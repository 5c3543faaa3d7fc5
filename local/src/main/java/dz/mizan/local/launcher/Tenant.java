package dz.mizan.local.launcher;

import dz.mizan.local.server.RepositoryRoot;
import dz.mizan.local.tenant.TenantName;
import dz.mizan.local.tenant.TenantOverlay;
import dz.mizan.local.tenant.TenantSecrets;
import dz.mizan.local.tenant.WrongTenant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./mizan tenant new|secrets NAME}: a tenant's overlay for Kubernetes, and its secrets. */
@Command(name = "tenant")
final class Tenant implements Callable<Integer> {
  /** In lower case, for so they are typed; {@code new} is no name in Java. */
  private static final String NEW = "new";

  private static final String SECRETS = "secrets";

  @Parameters(index = "0", paramLabel = "new|secrets")
  private String action = NEW;

  @Parameters(index = "1", paramLabel = "NAME")
  private String name = "";

  @Option(names = "--domain", paramLabel = "DOMAIN")
  private String domain = "example.dz";

  @Option(names = "--registry", paramLabel = "REGISTRY")
  private String registry = "registry.example.dz";

  @Option(names = "--version", paramLabel = "TAG")
  private String version = "1.0.0";

  @Override
  public Integer call() {
    try {
      var tenant = new TenantName(name);
      switch (action) {
        case NEW -> write(tenant);
        case SECRETS -> System.out.print(TenantSecrets.of(tenant));
        default -> throw new Refused("tenant " + action + " is nothing; it is new or secrets");
      }
      return 0;
    } catch (WrongTenant wrong) {
      throw new Refused(String.valueOf(wrong.getMessage()));
    }
  }

  private void write(TenantName tenant) {
    var overlays = RepositoryRoot.find().resolve("k8s/overlays");
    var folder = new TenantOverlay(overlays, domain, registry, version).write(tenant);
    System.out.printf(
        """
        %1$s is there, for the hosts auth.%2$s.%3$s … and the images %4$s/mizan-auth:%5$s …
        Look at it, keep it in version control, then:

          kubectl apply -f k8s/overlays/tenant-%2$s/namespace.yaml
          ./mizan tenant secrets %2$s | kubectl create -f -
          k8s/roll-out k8s/overlays/tenant-%2$s

        The backups' Secret and what else there is to know: docs/kubernetes.md
        """,
        folder, tenant.value(), domain, registry, version);
  }
}
