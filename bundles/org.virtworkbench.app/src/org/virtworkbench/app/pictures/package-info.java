/** Keeps drawn icons between two starts. */
package org.virtworkbench.app.pictures;
