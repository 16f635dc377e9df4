/*******************************************************************************
 * Copyright (c) 2026 Virt Workbench contributors
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.virtworkbench.rfb.internal.jpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.virtworkbench.rfb.Area;
import org.virtworkbench.rfb.FrameBuffer;
import org.virtworkbench.rfb.RfbException;

/** All decoders of JPEG images: the same picture comes out, at its place, and what is no image is an error. */
class JpegDecodersTest {

    private static final int WIDTH = 83;
    private static final int HEIGHT = 61;
    private static final Area PLACE = new Area(7, 5, WIDTH, HEIGHT);

    private final FrameBuffer frame = new FrameBuffer(100, 80);

    static Stream<Named<Supplier<JpegDecoder>>> decoders() {
        return Stream.of(Named.of("Java", ImageIoJpegDecoder::new),
                Named.of("libjpeg-turbo", () -> TurboJpegDecoder.create().orElseThrow()),
                Named.of("libjpeg-turbo with copies", () -> turbo(new CompletableFuture<>())),
                Named.of("libjpeg-turbo without copies", () -> turbo(CompletableFuture.completedFuture(ArrayDecompression.create()))));
    }

    @Test
    void takesTheFasterOneWhereItIsInstalled() {
        boolean required = "true".equals(System.getenv("CI"));
        assumeTrue(required || TurboJpegDecoder.create().isPresent(), "libjpeg-turbo is not installed");
        try (JpegDecoder decoder = JpegDecoder.create()) {
            assertEquals(TurboJpegDecoder.class, decoder.getClass());
        }
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void paintsThePicture(Supplier<JpegDecoder> maker) throws IOException, RfbException {
        int[] expected = picture();
        byte[] image = jpeg(expected, WIDTH, HEIGHT);
        try (JpegDecoder decoder = make(maker)) {
            for (int round = 0; round < 2; round++) {
                Arrays.fill(frame.pixels(), 0xFF123456);
                byte[] among = new byte[image.length + 20];
                System.arraycopy(image, 0, among, 10, image.length);
                decoder.decode(among, 10, image.length, frame, PLACE);
                check(expected);
            }
        }
    }

    private void check(int[] expected) {
        long difference = 0;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int pixel = frame.pixels()[y * frame.width() + x];
                boolean inside = x >= PLACE.x() && x < PLACE.x() + WIDTH && y >= PLACE.y() && y < PLACE.y() + HEIGHT;
                if (inside) {
                    difference += difference(pixel, expected[(y - PLACE.y()) * WIDTH + x - PLACE.x()]);
                } else {
                    assertEquals(0xFF123456, pixel, "outside of the rectangle");
                }
            }
        }
        assertTrue(difference / 3.0 / expected.length < 3, "the channels differ by " + difference / 3.0 / expected.length);
    }

    private static int difference(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) + Math.abs((a >> 8 & 255) - (b >> 8 & 255)) + Math.abs((a & 255) - (b & 255));
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void takesLargerImagesAfterSmallOnes(Supplier<JpegDecoder> maker) throws IOException, RfbException {
        int[] large = new Random(1).ints(600 * 500).map(p -> p | 0xFF000000).toArray();
        FrameBuffer screen = new FrameBuffer(600, 500);
        byte[] small = jpeg(picture(), WIDTH, HEIGHT);
        byte[] noise = jpeg(large, 600, 500);
        try (JpegDecoder decoder = make(maker)) {
            decoder.decode(small, 0, small.length, frame, PLACE);
            decoder.decode(noise, 0, noise.length, screen, new Area(0, 0, 600, 500));
        }
        assertTrue(Arrays.stream(screen.copy()).distinct().count() > 10_000, "a large noise has many colours");
    }

    @ParameterizedTest
    @MethodSource("decoders")
    void refusesWhatIsNoSuchImage(Supplier<JpegDecoder> maker) throws IOException, RfbException {
        byte[] image = jpeg(picture(), WIDTH, HEIGHT);
        try (JpegDecoder decoder = make(maker)) {
            refuses(decoder, image, PLACE.width() - 1);
            refuses(decoder, new byte[0], PLACE.width());
            refuses(decoder, Arrays.copyOf(image, 200), PLACE.width());
            refuses(decoder, new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2, 3 }, PLACE.width());
            decoder.decode(image, 0, image.length, frame, PLACE);
        }
    }

    private void refuses(JpegDecoder decoder, byte[] image, int width) {
        RfbException error = assertThrows(RfbException.class,
                () -> decoder.decode(image, 0, image.length, frame, new Area(0, 0, width, PLACE.height())));
        assertEquals(RfbException.Kind.PROTOCOL, error.kind());
    }

    private static JpegDecoder turbo(CompletableFuture<Optional<TurboJpegDecoder.Decompression>> better) {
        return TurboJpegDecoder.create(() -> better).orElseThrow();
    }

    private static JpegDecoder make(Supplier<JpegDecoder> maker) {
        assumeTrue("true".equals(System.getenv("CI")) || TurboJpegDecoder.create().isPresent(), "libjpeg-turbo is not installed");
        return maker.get();
    }

    private static int[] picture() {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.setAll(pixels, i -> 0xFF000000 | (3 * (i % WIDTH) & 255) << 16 | (4 * (i / WIDTH) & 255) << 8 | 90);
        return pixels;
    }

    private static byte[] jpeg(int[] pixels, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, "jpeg", bytes));
        return bytes.toByteArray();
    }
}
