package org.virtworkbench.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.virtworkbench.model.inventory.Guest;

/** Small pictures of guests' screens that stay fresh while somebody looks; an OSGi service of the bundle that knows screens. UI thread. */
public interface GuestPictures {

    /** Who looks. */
    interface Viewer {
        /** {@return the guests that are on the screen just now; asked again and again} */
        List<Guest> seen();

        /** {@return how large pictures may be, in pixels} */
        Point size();

        /** There is another picture of a guest. */
        void changed(UUID guest);
    }

    /** What is looked at. */
    interface Pictures extends AutoCloseable {
        /** {@return the picture of a guest, once there is one; good until it changes} */
        Optional<Image> image(UUID guest);

        /** Ends it, and disposes the pictures. */
        @Override
        void close();
    }

    /** Begins to fetch pictures, at a pace that costs hosts next to nothing. */
    Pictures watch(Viewer viewer);
}
