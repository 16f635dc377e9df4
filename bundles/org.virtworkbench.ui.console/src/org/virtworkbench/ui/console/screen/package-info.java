/** Painting the screen of a guest. */
package org.virtworkbench.ui.console.screen;
