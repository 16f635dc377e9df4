package org.virtworkbench.ui.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The palette's colours as SWT wants them; an OSGi service, used on the UI thread. Its colours are shared and need no disposal. */
@Component(service = Colors.class)
public final class Colors {

    private final Theme theme;
    private final Map<RGB, Color> colors = new HashMap<>();

    /** Made by the service runtime. */
    @Activate
    public Colors(@Reference Theme theme) {
        this.theme = theme;
    }

    /**
     * {@return the colour of this name in the theme of now: {@code colors.color(Palette::muted)}}
     *
     * @param name an accessor of {@link Palette}
     */
    public Color color(Function<Palette, RGB> name) {
        return color(name.apply(theme.palette()));
    }

    /** {@return a colour for its values} */
    public Color color(RGB values) {
        return colors.computeIfAbsent(values, Color::new);
    }
}
