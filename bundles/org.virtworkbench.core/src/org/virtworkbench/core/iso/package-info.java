/** Files of CD and DVD images, read without mounting them. */
package org.virtworkbench.core.iso;
