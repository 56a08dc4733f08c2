// Services by row id, those of one request fetched together: for every feature that points to a service.
import { FindService, type Service } from '@bunkai/application';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { type RequestContext, oncePerRequest } from '../graphql/request-context.js';
import { toServiceModel } from './service-mapper.js';
import type { ServiceModel } from './service.models.js';

@Injectable()
export class ServiceLoader {
  constructor(private readonly findService: FindService) {}

  /** Null for what the reader may not know of. */
  async load(context: RequestContext, serviceId: string): Promise<ServiceModel | null> {
    const service = await this.loader(context).load(serviceId);
    return service && toServiceModel(service, context.locale);
  }

  private loader(context: RequestContext): DataLoader<string, Service | null> {
    return oncePerRequest(context, ServiceLoader, () => {
      return new DataLoader<string, Service | null>(async (ids) => {
        const services = await this.findService.byIds(context.principal, ids);
        return ids.map((id) => services.get(id) ?? null);
      });
    });
  }
}
