package org.virtworkbench.app.pictures;

/**
 * What is to be drawn, and how large.
 *
 * @param svg the picture's text, one character for each byte
 * @param zoom in percent of its own size; 0 where width and height are given
 * @param width in pixels; 0 where the zoom is given
 * @param height in pixels; 0 where the zoom is given
 */
record Drawing(String svg, int zoom, int width, int height) {
}
