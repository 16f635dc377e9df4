/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal;

import java.util.ArrayList;
import java.util.List;

import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.RfbListener;

/** Collects what changed, joins what lies side by side, and tells it when an update ends, gets long, or has many parts. */
final class Damage {

    private static final int MOST_AREAS = 512;
    private static final long LONGEST_WAIT_NANOS = 16_000_000;

    private final RfbListener listener;
    private final List<Area> areas = new ArrayList<>();
    private long since;

    Damage(RfbListener listener) {
        this.listener = listener;
    }

    void begin() {
        since = System.nanoTime();
    }

    void add(Area area) {
        if (area.width() == 0 || area.height() == 0) {
            return;
        }
        int last = areas.size() - 1;
        if (last >= 0 && continues(areas.get(last), area)) {
            Area before = areas.get(last);
            areas.set(last, new Area(before.x(), before.y(), before.width(), before.height() + area.height()));
        } else {
            areas.add(area);
        }
        if (areas.size() >= MOST_AREAS || System.nanoTime() - since > LONGEST_WAIT_NANOS) {
            flush();
        }
    }

    void flush() {
        if (!areas.isEmpty()) {
            listener.damaged(List.copyOf(areas));
            areas.clear();
        }
        since = System.nanoTime();
    }

    private static boolean continues(Area before, Area area) {
        return before.x() == area.x() && before.width() == area.width() && before.y() + before.height() == area.y();
    }
}
