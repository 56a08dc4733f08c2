// Global, so that each feature can say how its types are found again.
import { Global, Module } from '@nestjs/common';
import { NodeSources } from './node-sources.js';
import { NodeResolver } from './node.resolver.js';

@Global()
@Module({ providers: [NodeSources, NodeResolver], exports: [NodeSources] })
export class NodeModule {}
