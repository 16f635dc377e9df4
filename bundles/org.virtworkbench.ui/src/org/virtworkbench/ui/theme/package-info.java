/** Light and dark: which it is, and the colours of both. */
package org.virtworkbench.ui.theme;
