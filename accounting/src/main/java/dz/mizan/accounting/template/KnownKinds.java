package dz.mizan.accounting.template;

import dz.mizan.common.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.TreeMap;

/** All kinds of events that are booked by a template. */
@ApplicationScoped
class KnownKinds {
  private final TreeMap<String, PostingKind> kinds = new TreeMap<>();

  KnownKinds(Instance<PostingKinds> all) {
    all.forEach(some -> some.kinds().forEach(kind -> kinds.put(kind.name(), kind)));
  }

  Collection<PostingKind> all() {
    return kinds.values();
  }

  /**
   * @throws NotFound if no event is booked by that name
   */
  PostingKind require(String name) {
    var kind = kinds.get(name);
    if (kind == null) {
      throw new NotFound("posting-template", name);
    }
    return kind;
  }
}
