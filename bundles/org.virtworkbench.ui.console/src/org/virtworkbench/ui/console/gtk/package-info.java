/** What SWT does not offer on GTK: memory of an image, and keys with their hardware codes. The only package that calls native code; each class has a fallback. */
package org.virtworkbench.ui.console.gtk;
