// SPDX-License-Identifier: EPL-2.0
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints SVG pictures with the renderer that SWT uses: the product's PNG images, and contact sheets to judge the icons by. */
final class Render {

	private static final int[] LOGO_SIZES = { 16, 32, 48, 64, 128, 256 };

	public static void main(String[] arguments) throws IOException {
		switch (arguments[0]) {
		case "logo" -> logo(Path.of(arguments[1]));
		case "sheet" -> sheets(Path.of(arguments[1]), Path.of(arguments[2]));
		default -> throw new IllegalArgumentException(arguments[0]);
		}
	}

	private static void logo(Path folder) throws IOException {
		for (int size : LOGO_SIZES) {
			SVGDocument document = load(folder.resolve(size <= 32 ? "logo-small.svg" : "logo.svg"));
			BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
			Graphics2D graphics = graphics(image);
			document.render((Component) null, graphics, new ViewBox(0, 0, size, size));
			graphics.dispose();
			ImageIO.write(image, "png", folder.resolve("logo_" + size + ".png").toFile());
		}
	}

	private static void sheets(Path icons, Path target) throws IOException {
		Files.createDirectories(target);
		for (int size : new int[] { 16, 32 }) {
			sheet(icons, "light", "", size, new Color(0xffffff), Color.DARK_GRAY, target);
			sheet(icons, "dark", "", size, new Color(0x1f2328), Color.LIGHT_GRAY, target);
		}
		for (String folder : List.of("medium", "large")) {
			int size = folder.equals("medium") ? 24 : 64;
			sheet(icons, "light", folder, size, new Color(0xffffff), Color.DARK_GRAY, target);
			sheet(icons, "dark", folder, size, new Color(0x1f2328), Color.LIGHT_GRAY, target);
		}
	}

	private static void sheet(Path icons, String variant, String folder, int size, Color background, Color text,
			Path target) throws IOException {
		List<Path> files;
		try (var found = Files.list(icons.resolve(variant).resolve(folder))) {
			files = found.filter(file -> file.toString().endsWith(".svg")).sorted().toList();
		}
		int columns = 9;
		int width = size + 120;
		int height = size + 12;
		BufferedImage image = new BufferedImage(columns * width, (files.size() + columns - 1) / columns * height,
				BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = graphics(image);
		graphics.setColor(background);
		graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
		graphics.setFont(new Font("DejaVu Sans", Font.PLAIN, 11));
		for (int i = 0; i < files.size(); i++) {
			int x = i % columns * width + 8;
			int y = i / columns * height + 6;
			Graphics2D cell = (Graphics2D) graphics.create();
			cell.translate(x, y);
			load(files.get(i)).render((Component) null, cell, new ViewBox(0, 0, size, size));
			cell.dispose();
			graphics.setColor(text);
			graphics.drawString(files.get(i).getFileName().toString().replace(".svg", ""), x + size + 6, y + size / 2 + 4);
		}
		graphics.dispose();
		String name = variant + (folder.isEmpty() ? "" : "-" + folder) + "-" + size + ".png";
		ImageIO.write(image, "png", target.resolve(name).toFile());
	}

	private static SVGDocument load(Path file) throws IOException {
		SVGDocument document = new SVGLoader().load(file.toUri().toURL());
		if (document == null) {
			throw new IOException(file + " cannot be read");
		}
		return document;
	}

	private static Graphics2D graphics(BufferedImage image) {
		Graphics2D graphics = image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		return graphics;
	}

	private Render() {
	}
}
