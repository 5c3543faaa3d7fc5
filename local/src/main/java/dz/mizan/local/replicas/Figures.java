package dz.mizan.local.replicas;

import dz.mizan.local.stack.Service;
import java.util.List;

/** Counters of single replicas. */
record Figures(Fleet fleet, Http http) {
  /** The sum of a counter over all its labels, at each replica. */
  List<Long> each(Service service, String counter) {
    return fleet.urls(service).stream().map(url -> sum(url, counter)).toList();
  }

  private long sum(String url, String counter) {
    return http.text(url + "/q/metrics")
        .lines()
        .filter(line -> line.startsWith(counter + "{") || line.startsWith(counter + " "))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
