package org.virtworkbench.ui.console.screen;

import java.util.ArrayList;
import java.util.List;

import org.virtworkbench.rfb.Area;

/** What of the guest's screen changed since it was painted last. Any thread. */
final class Damage {

    private static final int MOST = 200;

    private List<Area> areas = new ArrayList<>();

    /** {@return whether nothing was there before, so that somebody must be told to paint} */
    synchronized boolean add(List<Area> more) {
        boolean first = areas.isEmpty();
        areas.addAll(more);
        if (areas.size() > MOST) {
            Area all = areas.stream().reduce(Damage::around).orElseThrow();
            areas.clear();
            areas.add(all);
        }
        return first && !areas.isEmpty();
    }

    synchronized List<Area> take() {
        List<Area> taken = areas;
        areas = new ArrayList<>();
        return taken;
    }

    private static Area around(Area a, Area b) {
        int x = Math.min(a.x(), b.x());
        int y = Math.min(a.y(), b.y());
        return new Area(x, y, Math.max(a.x() + a.width(), b.x() + b.width()) - x, Math.max(a.y() + a.height(), b.y() + b.height()) - y);
    }
}
