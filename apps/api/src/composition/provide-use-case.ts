// Use cases know no framework; this tells the container how to build one.
import type { FactoryProvider, InjectionToken } from '@nestjs/common';

type UseCaseClass<Dependencies extends unknown[], UseCase> = new (...dependencies: Dependencies) => UseCase;

/** A provider for `useCase`, its constructor's arguments given by the tokens in the same order. */
export function provideUseCase<Dependencies extends unknown[], UseCase>(
  useCase: UseCaseClass<Dependencies, UseCase>,
  ...inject: { [Index in keyof Dependencies]: InjectionToken<Dependencies[Index]> }
): FactoryProvider<UseCase> {
  return {
    provide: useCase,
    useFactory: (...dependencies) => new useCase(...(dependencies as Dependencies)),
    inject: inject as InjectionToken[],
  };
}
