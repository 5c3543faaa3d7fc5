/** What is in {@code k8s}: built by kustomize, read into typed models, held to policies. */
package dz.mizan.local.k8s;
