package org.virtworkbench.ui.console.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.virtworkbench.rfb.RfbEngine;

/** The engines that can show screens: the program's own, and those of bundles that were added; an OSGi service. Any thread. */
@Component(service = Engines.class)
public final class Engines {

    private final RfbEngine own = RfbEngine.builtIn();
    private final List<RfbEngine> added = new CopyOnWriteArrayList<>();

    /** One more came. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(RfbEngine engine) {
        added.add(engine);
    }

    void unbind(RfbEngine engine) {
        added.remove(engine);
    }

    /** {@return their names, the program's own first} */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(own.name()));
        added.stream().map(RfbEngine::name).sorted().forEach(names::add);
        return names;
    }

    /** {@return the engine of that name; the program's own where there is none} */
    public RfbEngine named(String name) {
        return added.stream().filter(engine -> engine.name().equals(name)).findFirst().orElse(own);
    }
}
